"""年度总结 (附件5) written in the window: outline, text with live figures, the paper beside it."""
