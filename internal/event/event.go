// Package event tells what happened: who did what to whom, where and when.
package event

import (
	"context"

	"github.com/ebc17271/lede/internal/story"
)

// ExtractEvents finds the events of a story.
func ExtractEvents(ctx context.Context, d *story.Doc) error { return ctx.Err() }
