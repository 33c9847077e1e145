// The room Papers.
