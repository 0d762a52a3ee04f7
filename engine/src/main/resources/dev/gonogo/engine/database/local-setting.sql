-- A setting that ends with the transaction; the name of a parameter cannot be given to SET itself.
SELECT set_config(?, ?, true)
