package linear

// Set sets the weight of a feature for a class, learned elsewhere. Weights set
// are averages already; do not mix Set with [Trainer.Update].
func (t *Trainer) Set(feature uint64, class int, weight float64) {
	t.change(feature, uint8(class), 0)
	t.cell(&t.slots[t.find(feature)], uint8(class)).weight = int32(weight * setUnit)
}

// setUnit keeps the digits of small weights.
const setUnit = 1 << 16
