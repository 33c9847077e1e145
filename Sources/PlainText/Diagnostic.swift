/// One thing to tell the user about the text that was given: what, where, and the way out.
///
/// It carries what was found, not the words for it: they are chosen when it is rendered.
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
    public var finding: any Finding

    /// A remark on an earlier place.
    public init(file: String, place: Place, _ finding: any Finding) {
      self.file = file
      self.place = place
      self.finding = finding
    }

    /// What stands there, in English.
    public var message: String { finding.wording(in: .english).message }
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
  public var finding: any Finding
  /// The physical line (or a window of a long one), the original bytes; `nil` where there is none.
  public var excerpt: Excerpt?
  /// Earlier places that the message speaks of.
  public var notes: [Note]

  /// A diagnostic of `code` at `place` of `file`.
  public init(
    _ code: DiagnosticCode, file: String, place: Place?, _ finding: any Finding,
    excerpt: Excerpt? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.file = file
    self.place = place
    self.finding = finding
    self.excerpt = excerpt
    self.notes = notes
  }

  /// What is wrong, in English; it also orders the diagnostics of one place.
  public var message: String { finding.wording(in: .english).message }
  /// What to do about it, in English.
  public var advice: String? { finding.wording(in: .english).advice }
}

// Words that are the same in every language, until their room has findings of its own.
extension Diagnostic {
  /// A diagnostic that says `message` in every language.
  public init(
    _ code: DiagnosticCode, file: String, place: Place?, message: String, advice: String? = nil,
    excerpt: Excerpt? = nil, notes: [Note] = []
  ) {
    self.init(
      code, file: file, place: place, VerbatimFinding(message, advice: advice), excerpt: excerpt,
      notes: notes)
  }
}

extension Diagnostic.Note {
  /// A remark that is the same in every language.
  public init(file: String, place: Place, message: String) {
    self.init(file: file, place: place, VerbatimFinding(message))
  }
}
