/// One thing to tell the user about the text that was given: what, where, and the way out.
///
/// `message` and `advice` are one phrase each without a final period; data inside them is quoted and
/// already safe for a terminal (see `String.quotedForDisplay`).
public struct Diagnostic: Sendable {
  /// Whether the run can go on.
  public enum Severity: String, Sendable {
    /// Nothing is written.
    case error
    /// The run goes on.
    case warning
  }

  /// An earlier place that the message speaks of.
  public struct Note: Sendable {
    /// The file as the user named it.
    public var file: String
    /// Where in the file.
    public var place: Place
    /// What stands there.
    public var message: String

    /// A remark on an earlier place.
    public init(file: String, place: Place, message: String) {
      self.file = file
      self.place = place
      self.message = message
    }
  }

  /// Error or warning; follows from the code's first letter.
  public var severity: Severity { code.rawValue.hasPrefix("W") ? .warning : .error }
  /// The kind of diagnostic.
  public var code: DiagnosticCode
  /// The file as the user named it.
  public var file: String
  /// Where in the file; `nil` for a file that could not be opened.
  public var place: Place?
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var advice: String?
  /// The physical line (or a window of a long one), the original bytes; `nil` where there is none.
  public var excerpt: Excerpt?
  /// Earlier places that the message speaks of.
  public var notes: [Note]

  /// A diagnostic of `code` at `place` of `file`.
  public init(
    _ code: DiagnosticCode, file: String, place: Place?, message: String, advice: String? = nil,
    excerpt: Excerpt? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.file = file
    self.place = place
    self.message = message
    self.advice = advice
    self.excerpt = excerpt
    self.notes = notes
  }
}
