ALTER POLICY orders_of_their_customer ON orders USING (customer = (SELECT customer_after(10400)));
