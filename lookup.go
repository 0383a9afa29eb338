package lede

import "sort"

// A lookup returns which of n elements has an id, n if none has. Ids are given in the order in which things are found, which is
// nearly that of the lists. So inOrder finds most at once; what it does not find, such as a person without a name who was met
// late and stands early in the text, is looked for around the place that the id points to.
type lookup func(n int, id EntityID, of func(i int) EntityID) int

func inOrder[ID ~int](n int, id ID, of func(i int) ID) int {
	if i := sort.Search(n, func(i int) bool { return of(i) >= id }); id > 0 && i < n && of(i) == id {
		return i
	}
	return n
}

func nearby[ID ~int](n int, id ID, of func(i int) ID) int {
	if id <= 0 || n == 0 {
		return n
	}
	at := min(int(id), n) - 1
	for d := 0; d <= max(at, n-1-at); d++ {
		if i := at - d; 0 <= i && i < n && of(i) == id {
			return i
		}
		if i := at + d; i < n && of(i) == id {
			return i
		}
	}
	return n
}

// at returns element i of a list, nil if there is none.
func at[T any](list []T, i int) *T {
	if i >= len(list) {
		return nil
	}
	return &list[i]
}

// find returns the element of a list that has an id, nil if there is none.
func find[T any, ID ~int](list []T, id ID, of func(*T) ID) *T {
	number := func(i int) ID { return of(&list[i]) }
	if x := at(list, inOrder(len(list), id, number)); x != nil {
		return x
	}
	return at(list, nearby(len(list), id, number))
}
