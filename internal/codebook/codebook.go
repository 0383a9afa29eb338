// Package codebook finds a few rows of weights that stand for many (vector quantization), so that
// a weights file can tell the weights of several classes by one short code.
package codebook

import "math"

// A Book is the rows that stand for all others, by code. Code 0 is that of no weights.
type Book []Point

// A Point is the weights of a few classes.
type Point [Lanes]float32

// Lanes is how many classes a code tells the weights of.
const Lanes = 4

const (
	rounds = 12 // of clustering
	// sampled is how many rows for each code the clusters are learned from at most.
	sampled = 64
)

// Learn learns a book of so many codes, and returns it with the code of every row. The codes are means of clusters (Lloyd's), in which a row
// counts as told: as often as its feature is met, the error is small where it matters.
func Learn(rows []Point, counts []float32, codes int) (Book, []uint16) {
	some, weights := sample(rows, counts, sampled*codes)
	book := firstCodes(some, weights, codes)
	for range rounds {
		book.move(some, weights)
	}
	out := make([]uint16, len(rows))
	for i := range rows {
		out[i] = book.nearest(&rows[i])
	}
	return book, out
}

// sample returns the rows that the clusters are learned from: every so many-th.
func sample(rows []Point, counts []float32, most int) (some []Point, weights []float32) {
	every := (len(rows) + most - 1) / most
	for i := 0; i < len(rows); i += max(1, every) {
		some, weights = append(some, rows[i]), append(weights, counts[i])
	}
	return some, weights
}

// firstCodes picks rows by chance, those far from the ones picked before sooner (k-means++), by a fixed row of random numbers.
func firstCodes(rows []Point, weights []float32, codes int) Book {
	book, random := make(Book, codes), uint64(1)
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

func (p *Point) distance(q *Point) float32 {
	a, b, c, d := p[0]-q[0], p[1]-q[1], p[2]-q[2], p[3]-q[3]
	return a*a + b*b + c*c + d*d
}

// nearest returns the code that is nearest to a row.
func (b Book) nearest(p *Point) uint16 {
	code, distance := 0, b[0].distance(p)
	for n := 1; n < len(b); n++ {
		if d := b[n].distance(p); d < distance {
			code, distance = n, d
		}
	}
	return uint16(code)
}

// move puts every code but the first amid the rows that are nearest to it.
func (b Book) move(rows []Point, weights []float32) {
	sums, counts := make([][Lanes]float64, len(b)), make([]float64, len(b))
	for i := range rows {
		n := b.nearest(&rows[i])
		w := float64(weights[i])
		counts[n] += w
		for k, x := range rows[i] {
			sums[n][k] += w * float64(x)
		}
	}
	for n := 1; n < len(b); n++ {
		if counts[n] > 0 {
			for k := range sums[n] {
				b[n][k] = float32(sums[n][k] / counts[n])
			}
		}
	}
}
