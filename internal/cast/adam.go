package cast

import "math"

// An adam climbs to the weights that fit best, by the method of Kingma and Ba (2015): each weight goes a step of its own, by the means
// of its gradient and of the square of it so far.
type adam struct {
	rate         float64
	mean, square []float64
	steps        float64
}

func newAdam(rate float64, weights int) *adam {
	return &adam{rate: rate, mean: make([]float64, weights), square: make([]float64, weights)}
}

// climb moves the weights a step up the gradient.
func (a *adam) climb(w, gradient []float64) {
	a.steps++
	for i, g := range gradient {
		a.mean[i] = 0.9*a.mean[i] + 0.1*g
		a.square[i] = 0.99*a.square[i] + 0.01*g*g
		w[i] += a.rate * a.mean[i] / (1 - math.Pow(0.9, a.steps)) / (math.Sqrt(a.square[i]/(1-math.Pow(0.99, a.steps))) + 1e-6)
	}
}
