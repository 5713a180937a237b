"""The dataset: a folder of typed Parquet with provenance, in which every story read is accounted for."""
