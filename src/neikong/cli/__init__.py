"""The command line: parse, call, report, exit. The only home of typer and rich."""
