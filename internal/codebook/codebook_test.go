package codebook

import "testing"

// rows makes so many different rows of weights.
func rows(n int) (points []Point, counts []float32) {
	for i := range n {
		points = append(points, Point{float32(i%7) - 3, float32(i%11) / 4, float32(i % 13), float32(i) / 100})
		counts = append(counts, float32(1+i%5))
	}
	return points, counts
}

func TestFewRowsAreKeptAsTheyAre(t *testing.T) {
	points, counts := rows(200)
	book, of := Learn(points, counts, 256)
	for i := range points {
		if got := book[of[i]]; got.distance(&points[i]) > 1e-9 {
			t.Errorf("row %v is kept as %v", points[i], got)
		}
	}
}

func TestManyRowsAreKeptNearby(t *testing.T) {
	points, counts := rows(40000)
	for i := range points {
		points[i][3] = float32(i%97) / 100
	}
	book, of := Learn(points, counts, 256)
	off, all := 0.0, 0.0
	for i := range points {
		off += float64(book[of[i]].distance(&points[i]))
		all += float64(points[i].distance(&Point{}))
	}
	if off > all/40 {
		t.Errorf("%.3f of the squares is lost", off/all)
	}
}

func TestNoWeightsHaveCodeZero(t *testing.T) {
	points, counts := rows(500)
	points[77] = Point{}
	if _, of := Learn(points, counts, 256); of[77] != 0 {
		t.Errorf("code %d", of[77])
	}
}
