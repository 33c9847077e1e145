extension Paper {
  /// A card to cut out, such as the label of a bag.
  public struct Card: Hashable, Sendable {
    /// What the card is found by, at its left edge: a pickup code.
    public var lead: String
    /// What stands in the other corner, such as `2 of 3`.
    public var corner: String
    /// Whose the card is.
    public var title: String
    /// What else it says, a line each.
    public var lines: [Cell]

    /// A card that is found by `lead`.
    public init(lead: String, corner: String = "", title: String, lines: [Cell]) {
      self.lead = lead
      self.corner = corner
      self.title = title
      self.lines = lines
    }
  }

  /// Where to find what somebody asks for: what is known of it, and what it is found by.
  public struct IndexEntry: Hashable, Sendable {
    /// What is known first, such as the last four digits of a phone.
    public var key: String
    /// What is known besides, such as a surname.
    public var name: String
    /// What it is found by in the paper, such as a pickup code.
    public var place: String

    /// `key` and `name` are found at `place`.
    public init(key: String, name: String, place: String) {
      self.key = key
      self.name = name
      self.place = place
    }
  }
}
