"""Running the way of a page: local processes (and Spark, in its own issue)."""
