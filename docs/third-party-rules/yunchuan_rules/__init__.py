"""Rules of the (fictional) Yunchuan tax bureau."""
