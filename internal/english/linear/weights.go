package linear

// Set sets the weight of a feature for a class, learned elsewhere. Weights set
// are averages already; do not mix Set with [Trainer.Update].
func (t *Trainer) Set(feature uint64, class int, weight float64) {
	t.change(feature, uint8(class), 0)
	t.cell(&t.slots[t.find(feature)], uint8(class)).weight = int32(weight * SetUnit)
}

// SetUnit is what a weight of 1 is multiplied with: it keeps the digits of small weights.
const SetUnit = 1 << 16
