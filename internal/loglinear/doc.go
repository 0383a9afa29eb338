// Package loglinear learns and keeps log-linear models: what speaks for each of several classes is a sum of the weights of
// hashed features ([linear.Mix]). Weights are learned by AdaGrad on the likelihood, kept in one byte for each four classes, and searched where they lie.
//
// learn.go holds the learner, model.go what is left of it at run time, table.go how its weights lie; package codebook makes a byte of four.
package loglinear
