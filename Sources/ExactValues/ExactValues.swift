// The room ExactValues.
