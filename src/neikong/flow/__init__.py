"""Flowcharts of workflows (权力运行流程图): what a chart says, where it stands, and how it is written."""
