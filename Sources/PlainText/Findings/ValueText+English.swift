extension IdFault {
  var inEnglish: Wording {
    Wording(
      messageInEnglish,
      advice: "an id is 1 to 64 of A-Z a-z 0-9 . _ - and starts with a letter or digit")
  }

  private var messageInEnglish: String {
    switch self {
    case .empty: "an id is missing"
    case .tooLong(let count): "an id of \(count) characters; it has at most 64"
    case .wrongStart(let scalar): "an id does not start with \(scalar.shownInEnglish)"
    case .wrongCharacter(let scalar, _): "\(scalar.shownInEnglish) may not stand in an id"
    case .notText: "a byte that is not UTF-8 in an id"
    }
  }
}

extension LabelFault {
  var inEnglish: Wording {
    switch self {
    case .tooLong(let count, let limit):
      Wording("\(count) characters; at most \(limit) are allowed", advice: "shorten it")
    case .spaceAtStart(let scalar):
      Wording(
        "\(scalar.spaceInEnglish) before the first character", advice: "delete the white space")
    case .spaceAtEnd(let scalar):
      Wording("\(scalar.spaceInEnglish) after the last character", advice: "delete the white space")
    case .tooManyMarks(let count, _):
      Wording(
        "\(count) combining marks in a row; at most 4 are allowed",
        advice: "type it again without the marks")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var spaceInEnglish: String {
    self == " " ? "a space" : CharacterClass.name(of: self, in: .english)
  }

  /// The character itself where it can be seen, else its name.
  fileprivate var shownInEnglish: String {
    isVisible && self != " " ? String(Character(self)).quotedForDisplay : spaceInEnglish
  }
}
