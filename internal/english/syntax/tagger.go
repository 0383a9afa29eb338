package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// Tag tags the sentence from left to right; decide picks the tag of a word.
func (s *Sentence) Tag(decide func(i int, features []uint64) int) {
	s.startTags()
	for i := 1; i <= s.n; i++ {
		if t, ok := s.certain.tagOf(s, i); ok {
			s.setTag(i, t)
			continue
		}
		s.features = s.tagFeatures(s.features[:0], i)
		s.setTag(i, uint8(decide(i-1, s.features)))
	}
}

// LikeliestTag returns what [Sentence.Tag] asks: the tag for which the features weigh most. It has memory of its own.
func LikeliestTag(tagger linear.Scorer) func(i int, features []uint64) int {
	scores := make([]int32, len(Tags))
	return func(_ int, features []uint64) int {
		tagger.Score(features, scores)
		return linear.Best(scores)
	}
}

// SetTags takes the tags as given, for the words from the first.
func (s *Sentence) SetTags(tags []uint8) {
	s.startTags()
	for i, t := range tags {
		s.setTag(i+1, t)
	}
}

func (s *Sentence) startTags() {
	s.close()
	s.tag = append(s.tag[:0], make([]uint8, s.n+2)...)
	s.tagh = append(s.tagh[:0], make([]uint64, s.n+2)...)
	s.tagh[s.n+1] = 1
}

func (s *Sentence) setTag(i int, tag uint8) {
	s.tag[i], s.tagh[i] = tag, tagHash(tag)
}

// TagOf returns the tag of the i-th word, counted from 0.
func (s *Sentence) TagOf(i int) int { return int(s.tag[i+1]) }

// tagFeatures appends the features of the word i, whose left neighbours are tagged.
func (s *Sentence) tagFeatures(f []uint64, i int) []uint64 {
	w, l1, r1 := s.form[i], s.form[i-1], s.form[i+1]
	l2, r2 := uint64(0), at(s.form, i+2)
	t1, t2 := s.tagh[i-1], uint64(0)
	if i > 1 {
		l2, t2 = s.form[i-2], s.tagh[i-2]
	}
	shape := s.shape[i]<<3 | s.casing
	first := uint64(0)
	if i == 1 || i == 2 && s.quoted[i] == 1 {
		first = 1
	}
	mix := linear.Mix
	return append(f,
		mix(0, 0, 0, 0),
		mix(1, w, 0, 0),
		mix(2, w, t1, 0),
		mix(3, w, l1, 0),
		mix(4, w, r1, 0),
		mix(5, w, shape, 0),
		mix(6, l1, 0, 0),
		mix(7, r1, 0, 0),
		mix(8, l2, l1, 0),
		mix(9, r1, r2, 0),
		mix(10, t1, 0, 0),
		mix(11, t2, t1, 0),
		mix(12, t1, r1, 0),
		mix(13, s.suffix4[i], first, 0),
		mix(14, s.suffix3[i], t1, 0),
		mix(15, s.suffix2[i], shape, 0),
		mix(16, s.suffix1[i], t1, t2),
		mix(17, s.prefix2[i], s.suffix3[i], 0),
		mix(18, s.prefix3[i], 0, 0),
		mix(19, shape, first, t1),
		mix(20, shape, at(s.shape, i-1), s.shape[i+1]),
		mix(21, s.suffix3[i+1], t1, 0),
		mix(22, s.suffix3[i-1], w, 0),
		mix(23, s.suffix2[i+1], s.suffix2[i], t1),
		mix(24, r2, 0, 0),
		mix(25, s.glued[i], s.glued[i+1], w),
		mix(26, uint64(s.quoted[i]), w, s.glued[i]),
		mix(27, s.cluster[i], t1, 0),
		mix(28, s.clusterTop[i], s.cluster[i+1], 0),
		mix(29, s.clusterTop[i], t1, t2),
		mix(30, s.cluster[i-1], s.suffix2[i], 0),
	)
}
