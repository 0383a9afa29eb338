package loglinear

import "math"

// A codebook is 256 rows of weights of a few classes that stand for all rows. They are learned as means of clusters (Lloyd's), in which a row
// counts as often as its feature is met: so the error is small where it matters.
type codebook [codes]point

type point [lanes]float32

const (
	codes  = 256
	rounds = 12 // of clustering
	// sampled is how many rows the clusters are learned from at most.
	sampled = 1 << 14
)

// learnCodebook learns a codebook of rows, and returns it with the code of every row.
func learnCodebook(rows []point, counts []float32) (*codebook, []byte) {
	some, weights := sample(rows, counts)
	book := firstCodes(some, weights)
	for range rounds {
		book.move(some, weights)
	}
	out := make([]byte, len(rows))
	for i := range rows {
		out[i], _ = book.nearest(&rows[i])
	}
	return book, out
}

// sample returns the rows that the clusters are learned from: every so many-th.
func sample(rows []point, counts []float32) (some []point, weights []float32) {
	every := (len(rows) + sampled - 1) / sampled
	for i := 0; i < len(rows); i += max(1, every) {
		some, weights = append(some, rows[i]), append(weights, counts[i])
	}
	return some, weights
}

// firstCodes picks rows by chance, those far from the ones picked before sooner (k-means++), by a fixed row of random numbers.
func firstCodes(rows []point, weights []float32) *codebook {
	book, random := &codebook{}, uint64(1)
	far := make([]float64, len(rows))
	for i := range far {
		far[i] = math.Inf(1)
	}
	for n := 1; n < codes; n++ { // code 0 is that of no weights
		total := 0.0
		for i := range rows {
			far[i] = min(far[i], float64(book[n-1].distance(&rows[i])*weights[i]))
			total += far[i]
		}
		random = random*6364136223846793005 + 1442695040888963407
		at := total * float64(random>>33) / (1 << 31)
		for i := range rows {
			if at -= far[i]; at <= 0 && far[i] > 0 {
				book[n] = rows[i]
				break
			}
		}
	}
	return book
}

func (p *point) distance(q *point) float32 {
	a, b, c, d := p[0]-q[0], p[1]-q[1], p[2]-q[2], p[3]-q[3]
	return a*a + b*b + c*c + d*d
}

// nearest returns the code that is nearest to a row.
func (b *codebook) nearest(p *point) (code byte, distance float32) {
	distance = b[0].distance(p)
	for n := 1; n < codes; n++ {
		if d := b[n].distance(p); d < distance {
			code, distance = byte(n), d
		}
	}
	return code, distance
}

// move puts every code but the first amid the rows that are nearest to it.
func (b *codebook) move(rows []point, weights []float32) {
	var sums [codes][lanes]float64
	var counts [codes]float64
	for i := range rows {
		n, _ := b.nearest(&rows[i])
		w := float64(weights[i])
		counts[n] += w
		for k, x := range rows[i] {
			sums[n][k] += w * float64(x)
		}
	}
	for n := 1; n < codes; n++ {
		if counts[n] > 0 {
			for k := range sums[n] {
				b[n][k] = float32(sums[n][k] / counts[n])
			}
		}
	}
}
