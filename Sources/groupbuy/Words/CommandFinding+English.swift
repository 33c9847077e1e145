import DayRunner
import PlainText

extension CommandFinding {
  var inEnglish: Wording {
    switch self {
    case .noCommand:
      Wording("no command is given", advice: "`groupbuy --help` lists the commands")
    case .beforeCommand(let word):
      Wording(
        "\(word.quotedForDisplay) stands before the command",
        advice: "`groupbuy --help` lists the commands")
    case .unknownCommand(let word, let near):
      Wording(
        "there is no command \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" } ?? "`groupbuy --help` lists the commands")
    case .unknownTopic(let word, let near):
      Wording(
        "there is no help on \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" } ?? "`groupbuy --help` lists what there is")
    case .language(let word):
      Wording(
        "--language cannot be \(word.quotedForDisplay)",
        advice: "write `--language en` or `--language zh`")
    case .operandMissing(let command, let operand, let usage):
      Wording("`groupbuy \(command)` needs \(operand)", advice: "usage: groupbuy \(usage)")
    case .optionMissing(let command, let option, let usage):
      Wording("`groupbuy \(command)` needs \(option)", advice: "usage: groupbuy \(usage)")
    case .wordTooMany(let word, let usage):
      Wording("\(word.quotedForDisplay) is a word too many", advice: "usage: groupbuy \(usage)")
    case .wordNotUTF8(let word):
      Wording(
        "the word \(word.quotedForDisplay) is not UTF-8",
        advice: "give the file or folder a name in UTF-8")
    case .valueOfFlag(let option): Wording("the option \(option) has no value")
    case .valueMissing(let option):
      Wording(
        "the option \(option) needs a value",
        advice: "a value that starts with `--` is written as `\(option)=VALUE`")
    case .optionTwice(let option): Wording("the option \(option) stands twice")
    case .unknownOption(let option, let command, let near, let usage):
      Wording(
        "`groupbuy \(command)` has no option \(option.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" } ?? "usage: groupbuy \(usage)")
    case .familyAsOption(let option, let command):
      Wording(
        "`groupbuy \(command)` has no option \(option.quotedForDisplay)",
        advice: "settings that end in a name are given as `--set category_bp.eggs=500`")
    case .notAnAssignment(let text):
      Wording(
        "--set \(text.quotedForDisplay) is no setting with its value",
        advice: "write it as `--set category_bp.eggs=500`")
    case .settingTwice(let key): Wording("the setting \(key.quotedForDisplay) is given twice")
    case .settingWithoutDay(let key, let usage):
      Wording(
        "the setting \(key.quotedForDisplay) needs a DAY that is run again",
        advice: "usage: groupbuy \(usage)")
    case .csvForm(let word):
      Wording(
        "--csv cannot be \(word.quotedForDisplay)",
        advice: "write `--csv people`, or leave it out")
    case .traceOfNothing(let usage):
      Wording(
        "`groupbuy trace` needs a LOT, or the option --order", advice: "usage: groupbuy \(usage)")
    case .unknownDocument(let word, let near):
      Wording(
        "--documents names no document \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the words are \(DocumentChoice.words.joined(separator: ", "))")
    case .threads(let word):
      Wording(
        "--threads cannot be \(word.quotedForDisplay)",
        advice: "give a number from 1 to 1024; the documents are the same for any of them")
    case .numberOption(let option, let word, let range):
      Wording(
        "\(option) cannot be \(word.quotedForDisplay)",
        advice: "give a number from \(range.lowerBound) to \(range.upperBound)")
    case .dateOption(let option, let word):
      Wording(
        "\(option) cannot be \(word.quotedForDisplay)",
        advice: "give a date such as 2026-11-20")
    case .notOneOf(let option, let word, let near, let known):
      Wording(
        "\(option) cannot be \(word.quotedForDisplay)",
        advice: (near.map { "did you mean `\($0)`? " } ?? "")
          + "it is one of: \(known.joined(separator: ", "))")
    case .unknownScope(let scope, let name, let near):
      Wording(
        "the day has no \(scope.rawValue) \(name.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "leave --\(scope.rawValue) out for all of them")
    case .nothingToPrint:
      Wording(
        "there is nothing to print: the day has no such paper",
        advice: "leave out what narrows it, or see `groupbuy run` for all papers of the day")
    case .nothingChanged:
      Wording(
        "nothing changed: what was printed then still holds",
        advice: "leave out --since for the whole papers")
    case .noChangesOf(let work):
      Wording(
        "these papers of `groupbuy \(work)` do not tell what changed",
        advice: "leave out --since; `groupbuy diff` compares everything")
    case .documentsOfOtherDay(let date):
      Wording(
        "--since names documents of \(date), which is another day",
        advice: "name the documents of an earlier run of the same day")
    case .sinceForDays(let count):
      Wording(
        "--since compares one day, and these are \(count)",
        advice: "run that day by itself, with the carry of the day before")
    case .nothingToCompare(let path):
      Wording(
        "there is nothing to compare \(path.quotedForDisplay) with",
        advice: "name a second DAY or FOLDER, or a what-if such as `--case egg30=24`")
    case .standardInputOnce:
      Wording(
        "standard input can be read just once",
        advice: "write the day into a file, and compare that")
    case .documentsAsTheyAre(let path):
      Wording(
        "\(path.safeInLine) holds documents, for which nothing can be thought otherwise",
        advice: "name the DAY that they were made of")
    case .documentMissing(let path):
      Wording(
        "\(path.safeInLine): is missing",
        advice: "`groupbuy verify` tells what became of a folder of documents")
    case .loadForDays(let count):
      Wording(
        "--load adds a table to one day, and these are \(count)",
        advice: "put the table into the day that it is of")
    case .streamOfDays(let count):
      Wording(
        "--out - writes one day, and there are \(count)",
        advice: "run them one by one, or name a folder")
    case .notOnAStream(let option):
      Wording(
        "\(option) needs a folder: standard output takes tables and plain text",
        advice: "name a folder with --out")
    case .oneWarehouse:
      Wording(
        "the day has one warehouse: there is nothing to split", advice: "`groupbuy run` runs it")
    case .splitOfPart:
      Wording("this is a part of a day already", advice: "`groupbuy run` runs it")
    case .doesNotSplit(let obstacles):
      Wording("the day does not split by warehouse: \(obstacles)", advice: "run the day whole")
    case .sameDate(let day, let other, let date):
      Wording(
        "\(day.safeInLine) and \(other.safeInLine) are both of \(date)",
        advice: "days in a row have different dates: leave one of them out")
    case .columnsTwice(let table):
      Wording("--columns says the columns of \(table.rawValue) twice")
    case .columnsOfNoFile(let table):
      Wording(
        "--columns says the columns of \(table.rawValue), and no file of it is loaded",
        advice: "add `--load \(table.rawValue)=FILE`; a file of the day itself has a header")
    case .standardInputTwice: Wording("standard input is asked for twice")
    case .notATableOption(let option, let word, let example):
      Wording(
        "\(option) \(word.quotedForDisplay) is no table with what is to be read",
        advice: "write it as `\(option) \(example)`")
    case .unknownTable(let name, let near):
      Wording(
        "there is no table \(name.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the tables are \(TableName.allCases.map(\.rawValue).joined(separator: ", "))")
    case .damaged(let path, let program):
      Wording("\(path.safeInLine): cannot be unpacked: `\(program)` finds it damaged")
    case .noUnpacker(let path, let program):
      Wording("\(path.safeInLine): cannot be unpacked: there is no `\(program)`")
    case .noScenario:
      Wording(
        "no scenario is there",
        advice: "name files, or folders that hold files ending in `.scenario`")
    case .noFile(let path): Wording("\(path.safeInLine): there is no such file")
    case .notRegular(let path): Wording("\(path.safeInLine): is no regular file")
    case .unreadable(let path, let reason):
      Wording("\(path.safeInLine): cannot be read: \(reason)")
    case .noFolder(let path): Wording("\(path.safeInLine): there is no such folder")
    case .manifestMissing(let path):
      Wording("\(path.safeInLine): is not there, so nothing says what was written")
    case .manifestChanged(let path):
      Wording("\(path.safeInLine): is not one that a run wrote, or was changed")
    case .documentChanged(let path):
      Wording(
        "\(path.safeInLine): is not what its MANIFEST lists",
        advice: "run the part again that wrote it")
    case .noDocumentLine(let line):
      Wording(
        "<stdin>: line \(line) is no line of a document: a name, a tab, and the line",
        advice: "give what `groupbuy run --out -` writes, all of it and unchanged")
    case .placeWithoutName(let path):
      Wording(
        "--out \(path.quotedForDisplay) does not end in the name of a folder",
        advice: "name a folder of its own for the documents, such as `--out papers`")
    case .noFolderForPlace(let path):
      Wording(
        "\(path.safeInLine): there is no such folder",
        advice: "make it first, with `mkdir -p`, or name another place with --out")
    case .placeInTables(let path):
      Wording(
        "--out \(path.quotedForDisplay) lies in the folder of the day's tables",
        advice: "name a folder beside it")
    case .placeIsNoFolder(let path):
      Wording(
        "\(path.safeInLine): is a file, a symbolic link or the like, and is left as it is",
        advice: "name a new folder with --out, or move it away")
    case .foreignEntry(let path, let entry):
      Wording(
        "\(path.safeInLine): holds \(entry.quotedForDisplay), which is no document of its MANIFEST;"
          + " nothing was touched",
        advice: "name a new folder with --out, or move what is not the program's own away")
    case .foreignManifest(let path):
      Wording(
        "\(path.safeInLine): its MANIFEST is not one that a run wrote; nothing was touched",
        advice: "name a new folder with --out, or move what is not the program's own away")
    case .notReplaceable(let path):
      Wording(
        "\(path.safeInLine): its documents cannot be replaced: Permission denied",
        advice: "name another folder with --out")
    case .anotherRun(let path):
      Wording(
        "\(path.safeInLine): another run is at work there", advice: "run again when it has ended")
    case .otherRuns(let path):
      Wording(
        "\(path.safeInLine): other runs are at work there",
        advice: "run again when they have ended")
    case .anotherRewrite(let path): Wording("\(path.safeInLine): another run is rewriting it")
    case .movedMeanwhile(let path):
      Wording(
        "\(path.safeInLine): another program moved it meanwhile",
        advice: "run again when that has ended")
    case .refused(let attempt, let path, let error):
      Wording(
        "\(path.safeInLine): \(attempt.failedInEnglish): \(error.words)",
        advice: attempt.advice(after: error).text(in: .english))
    case .ended: Wording("ended by a signal; nothing was changed")
    case .interrupted: Wording("interrupted; nothing was changed")
    case .incompleteManifest:
      Wording(
        "MANIFEST does not list the documents of the run",
        advice: "this is a fault of the program: please report it with the day")
    case .unknownSystemError: Wording("an error of the system is not known as one")
    }
  }
}

extension Attempt {
  fileprivate var failedInEnglish: String {
    switch self {
    case .look: "cannot be looked at"
    case .lookThrough: "cannot be looked through"
    case .open: "cannot be opened"
    case .openAsFolder: "cannot be opened as a folder"
    case .openToOthers: "cannot be opened to others"
    case .read: "cannot be read"
    case .rewrite: "cannot be rewritten"
    case .write: "cannot be written"
    case .lock: "cannot be locked"
    case .make, .makePlace: "cannot be made"
    case .place: "cannot be placed"
    case .putInPlace: "cannot be put in place"
    case .putBack: "cannot be put back"
    case .putBackFrom(let name): "cannot be put back; it lies in \(name)"
    case .bringToDisk: "cannot be brought to the disk"
    case .surviveAPowerCut: "is in place, and may not survive a power cut"
    case .remove: "cannot be removed"
    }
  }
}
