"""One meeting from many reports: features, sameness, clusters, records, conflicts."""
