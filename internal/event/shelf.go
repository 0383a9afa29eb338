package event

// shelved is how many values a shelf makes at once.
const shelved = 32

// A shelf makes values, many at once. They stay where they are.
type shelf[T any] struct{ free []T }

func (s *shelf[T]) next() *T {
	if len(s.free) == 0 {
		s.free = make([]T, shelved)
	}
	x := &s.free[0]
	s.free = s.free[1:]
	return x
}
