import DayRunner
import PlainText

/// Why a command stops: what is wrong with the words of the call, with a file, or with a place to write to.
///
/// Usages are those of the command, the same in every language.
enum CommandFinding: Finding {
  // The call.
  case noCommand
  case beforeCommand(String)
  case unknownCommand(String, near: String?)
  case unknownTopic(String, near: String?)
  case language(String)
  /// `needs` is what is missing with its article: `a DAY and an ORDER`.
  case operandMissing(command: String, needs: String, usage: String)
  case optionMissing(command: String, option: String, usage: String)
  case wordTooMany(String, usage: String)
  /// A word of the call, with what is no UTF-8 replaced.
  case wordNotUTF8(String)
  case valueOfFlag(option: String)
  case valueMissing(option: String)
  case optionTwice(String)
  case unknownOption(String, command: String, near: String?, usage: String)
  case familyAsOption(String, command: String)
  case notAnAssignment(String)
  case settingTwice(String)
  case settingWithoutDay(String, usage: String)
  case csvForm(String)
  case traceOfNothing(usage: String)
  case unknownDocument(String, near: String?)
  case threads(String)
  case numberOption(String, String, ClosedRange<Int>)
  case dateOption(String, String)
  case notOneOf(option: String, String, near: String?, known: [String])
  case unknownScope(PaperScopeName, String, near: String?)
  case nothingToPrint
  case nothingChanged
  case noChangesOf(String)
  case documentsOfOtherDay(String)
  case sinceForDays(Int)
  case nothingToCompare(String)
  case standardInputOnce
  case documentsAsTheyAre(String)
  case documentMissing(String)
  case loadForDays(Int)
  case streamOfDays(Int)
  case notOnAStream(String)
  case oneWarehouse
  case splitOfPart
  case doesNotSplit(String)
  case sameDate(String, String, date: String)
  case columnsTwice(of: TableName)
  case columnsOfNoFile(TableName)
  case standardInputTwice
  case notATableOption(String, String, example: String)
  case unknownTable(String, near: String?)
  // Files to read.
  case noScenario
  case noFile(String)
  case notRegular(String)
  case unreadable(String, reason: String)
  /// What unpacks the file finds it damaged.
  case damaged(String, by: String)
  /// What would unpack the file is not there.
  case noUnpacker(String, String)
  case noFolder(String)
  case manifestMissing(String)
  case manifestChanged(String)
  case documentChanged(String)
  case noDocumentLine(line: Int)
  // Places to write to.
  case placeWithoutName(String)
  case noFolderForPlace(String)
  case placeInTables(String)
  case placeIsNoFolder(String)
  case foreignEntry(String, entry: String)
  case foreignManifest(String)
  case notReplaceable(String)
  case anotherRun(String)
  case otherRuns(String)
  case anotherRewrite(String)
  case movedMeanwhile(String)
  // The system and the program.
  case refused(Attempt, path: String, SystemError)
  case ended
  case interrupted
  case incompleteManifest
  case unknownSystemError

  func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

/// What was asked of the system when it refused.
enum Attempt: Equatable {
  case look
  case lookThrough
  case open
  case openAsFolder
  case openToOthers
  case read
  case rewrite
  case write
  case lock
  case make
  /// To make the folder that all documents are to stand in.
  case makePlace
  case place
  case putInPlace
  case putBack
  /// To put back what lies under another name meanwhile.
  case putBackFrom(String)
  case bringToDisk
  /// To make sure that what is in place survives a power cut.
  case surviveAPowerCut
  case remove
}
