module github.com/ebc17271/lede/examples/exports

go 1.24.0

require (
	github.com/ebc17271/lede v0.0.0
	github.com/piprate/json-gold v0.9.1
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/cayleygraph/quad v1.3.0 // indirect
	github.com/pquerna/cachecontrol v0.2.0 // indirect
	golang.org/x/text v0.34.0 // indirect
)

replace github.com/ebc17271/lede => ../..
