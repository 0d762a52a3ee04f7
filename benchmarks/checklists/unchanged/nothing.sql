SELECT 'nothing is deployed';
