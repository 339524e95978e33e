"""The page of evidence: files in, what they prove, what has no proof."""
