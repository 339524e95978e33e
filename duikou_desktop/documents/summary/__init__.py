"""工作总结 by 附件5: figures by name, drafts in sections, tables and charts, the whole paper."""
