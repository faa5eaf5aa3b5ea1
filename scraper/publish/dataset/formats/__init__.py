"""One module a file format. Each writes the same values; what differs is how a format says text, number and nothing."""
