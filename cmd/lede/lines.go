package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// What reads lines here knows nothing of articles.

var (
	errLongLine  = errors.New("longer than -max-bytes")
	errNotUTF8   = errors.New("not valid UTF-8")
	errSurrogate = errors.New(`half of a pair, such as "\ud800", stands for no character`)
)

// eachLine calls f on every line of r that is not blank, with its number, until ctx is done or f returns false. Of a line of more than
// most bytes, which is not held in memory, f gets the start and an error.
func eachLine(ctx context.Context, r io.Reader, most int, f func(n int, line []byte, err error) bool) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ctx.Err() == nil; n++ {
		line, long, err := readLine(in, most)
		var bad error
		if long {
			bad = errLongLine
		}
		if len(bytes.TrimSpace(line)) > 0 && !f(n, line, bad) {
			return nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readLine reads a line, its end included. What is beyond most bytes of it is passed over, and long is true.
func readLine(in *bufio.Reader, most int) (line []byte, long bool, err error) {
	for {
		var part []byte
		part, err = in.ReadSlice('\n')
		if room := most - len(line); len(bytes.TrimRight(part, "\r\n")) > room {
			part, long = part[:max(room, 0)], true
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, long, err
		}
	}
}

// lossless returns an error if a line of JSON has what encoding/json would take for U+FFFD, so that the text read would be
// another than the text sent: bytes that are not UTF-8, and halves of surrogate pairs.
func lossless(line []byte) error {
	if !utf8.Valid(line) {
		return errNotUTF8
	}
	for i := 0; i < len(line); {
		next := bytes.IndexByte(line[i:], '\\')
		if next < 0 {
			return nil
		}
		i += next
		switch unit := escapedUnit(line[i:]); {
		case unit < 0:
			i += 2 // another escape, such as \\ or \n
		case 0xD800 <= unit && unit < 0xDC00:
			if low := escapedUnit(line[i+6:]); low < 0xDC00 || 0xE000 <= low {
				return errSurrogate
			}
			i += 12
		case 0xDC00 <= unit && unit < 0xE000:
			return errSurrogate
		default:
			i += 6
		}
	}
	return nil
}

// escapedUnit returns the unit of UTF-16 that s begins with as \uXXXX, -1 if it does not.
func escapedUnit(s []byte) int {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	n, err := strconv.ParseUint(string(s[2:6]), 16, 16)
	if err != nil {
		return -1
	}
	return int(n)
}
