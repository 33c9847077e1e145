public import PlainText

/// A paper for people: what it says and what the parts mean, without any layout.
///
/// A paper is written once and goes through one renderer a format (`TextRenderer` for plain text). Every
/// part keeps its meaning: an amount is a number of minor units and no text, a box to tick is a box.
public struct Paper: Hashable, Sendable {
  /// Something that a paper says in its head: a label and its value.
  public struct Fact: Hashable, Sendable {
    /// What it is, such as `Route`.
    public var label: String
    /// How it stands.
    public var value: Cell

    /// `label` reads `value`.
    public init(_ label: String, _ value: Cell) {
      self.label = label
      self.value = value
    }

    /// `label` reads `text`.
    public init(_ label: String, _ text: String) {
      self.init(label, .text(text))
    }
  }

  /// A part of a paper, from top to bottom.
  public enum Block: Hashable, Sendable {
    /// The head of what follows; 1 is the highest level.
    case heading(String, level: Int)
    /// Rows in columns.
    case table(PaperTable)
    /// A paragraph.
    case note(String)
    /// Labels with values, like those in the head of the paper.
    case facts([Fact])
    /// Places to sign, each for whom it is named after.
    case signatures([String])
    /// Where to find what somebody asks for, under a title.
    case index(String, [IndexEntry])
    /// Cards to cut out.
    case cards([Card])
  }

  /// The kind of paper, a word of ours such as `pickup-list`; it also starts the file's name.
  public var kind: String
  /// The language of our words on it.
  public var language: Language
  /// The kind of paper as people call it; on every page.
  public var title: String
  /// Whose paper it is, such as the name of a point; on every page. May be empty.
  public var subtitle: String
  /// The head: number, revision, date, planned or received ... The most telling come first, for pages
  /// after the first have room for few.
  public var facts: [Fact]
  /// What the paper says.
  public var blocks: [Block]
  /// How many decimals the amounts of money have.
  public var moneyDecimals: Int
  /// Whether it is a text to be pasted as it is: plain text then is its notes, a line each, and nothing else.
  public var isMessage = false
  /// Which revision of the paper it is, from 1, as its head says too; `nil` for one that has no revisions.
  public var revision: Int64?
  /// What a sheet of a workbook is to be called; whose paper it is where nothing is said.
  public var sheetName: String?

  /// A paper of `kind`, for amounts with `moneyDecimals`.
  public init(
    kind: String, language: Language = .english, title: String, subtitle: String = "",
    moneyDecimals: Int, facts: [Fact] = [], blocks: [Block] = []
  ) {
    self.kind = kind
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.moneyDecimals = moneyDecimals
    self.facts = facts
    self.blocks = blocks
  }
}
