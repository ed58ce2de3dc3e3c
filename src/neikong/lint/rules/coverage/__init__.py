"""What must be there: duties, risk points, grades, controls."""
