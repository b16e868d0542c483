"""Makes the weights of `knowledge/ar/*/weights.tsv` from labelled stories (needs the extra `train`)."""
