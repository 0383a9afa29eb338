package lede

import "context"

func extractEvents(ctx context.Context, d *Doc) error { return nil }
