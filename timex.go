package lede

import "context"

func extractTimes(ctx context.Context, d *Doc) error { return nil }
