"""Groups of tests; each function takes the workshop and the results it adds to."""
