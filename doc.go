// Package lede reads the raw text of a news article and returns a structured
// model of it: blocks, people, quotes, events and times.
package lede
