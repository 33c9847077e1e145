// The room OrderDay.
