"""Which outlets and portals are watched: one YAML file a province, read strictly by `registry`."""
