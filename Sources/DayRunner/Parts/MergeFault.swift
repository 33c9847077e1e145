public import PlainText

/// Why runs of parts cannot be joined (R17).
public enum MergeFault: Error, Finding {
  /// The documents are not of a part.
  case noPart(folder: String)
  /// Two runs are of different days: folder and date of each.
  case otherDay(String, String, String, String)
  /// Two runs were made by different programs: folder and program of each.
  case otherEngine(String, String, String, String)
  /// Two runs are of parts of different splits.
  case otherSplit(String, String)
  /// Two runs wrote different documents.
  case otherDocuments(String, String)
  /// A run read something else than its part.
  case otherInput(folder: String, number: Int)
  /// Two runs are of the same part.
  case overlap(String, String, number: Int)
  /// Parts are not there.
  case lacking([String], of: Int)
  /// Two parts have the same row.
  case rowTwice(file: String, line: Int)
  /// A table is not as a run writes it.
  case unreadable(file: String)

  /// Whether the documents are damaged, and not just the wrong ones.
  public var isDamage: Bool {
    switch self {
    case .rowTwice, .unreadable: true
    default: false
    }
  }

  /// The words in one language.
  public func wording(in language: Language) -> Wording {
    switch language {
    case .english: inEnglish
    case .chinese: inChinese
    }
  }
}

extension MergeFault {
  private var inEnglish: Wording {
    switch self {
    case .noPart(let folder):
      Wording(
        "\(folder.quotedForDisplay) is not the run of a part: its documents have no `part.txt`",
        advice: "split the day with `groupbuy split`, run each of its parts, and give those folders"
      )
    case .otherDay(let folder, let date, let other, let otherDate):
      Wording(
        "\(folder.quotedForDisplay) is of \(date), and \(other.quotedForDisplay) of \(otherDate)",
        advice: "give the parts of one day")
    case .otherEngine(let folder, let engine, let other, let otherEngine):
      Wording(
        "\(folder.quotedForDisplay) was run by \(engine), and \(other.quotedForDisplay) by \(otherEngine)",
        advice: "run all parts with the same program")
    case .otherSplit(let folder, let other):
      Wording(
        "\(folder.quotedForDisplay) and \(other.quotedForDisplay) are parts of different wholes:"
          + " the tables or settings that were split differ",
        advice: "split the day once, and run and join the parts of that split")
    case .otherDocuments(let folder, let other):
      Wording(
        "\(folder.quotedForDisplay) and \(other.quotedForDisplay) were run for different documents",
        advice: "run all parts with the same `--documents`, `--language`, `--formats` and `--csv`")
    case .otherInput(let folder, let number):
      Wording(
        "\(folder.quotedForDisplay) is a run of other rows or settings than part \(number) has",
        advice: "run the part as it was split; settings are given to `groupbuy split`")
    case .overlap(let folder, let other, let number):
      Wording(
        "\(folder.quotedForDisplay) and \(other.quotedForDisplay) overlap: both are part \(number)",
        advice: "give each part once")
    case .lacking(let parts, let count):
      Wording(
        "of \(count) parts these are missing: \(parts.joined(separator: ", "))",
        advice: "run them too, and give all folders")
    case .rowTwice(let file, let line):
      Wording(
        "\(file.quotedForDisplay) line \(line) stands in another part too",
        advice: "run the parts again: they have no row in common")
    case .unreadable(let file):
      Wording(
        "\(file.quotedForDisplay) is not as a run writes it", advice: "run the part again")
    }
  }

  private var inChinese: Wording {
    switch self {
    case .noPart(let folder):
      Wording(
        "\(folder.quotedForDisplay) 不是某一部分的运算结果：其中没有 `part.txt`",
        advice: "请用 `groupbuy split` 拆分，分别运行各部分，再给出那些文件夹")
    case .otherDay(let folder, let date, let other, let otherDate):
      Wording(
        "\(folder.quotedForDisplay) 是 \(date) 的，\(other.quotedForDisplay) 是 \(otherDate) 的",
        advice: "请给出同一天的各部分")
    case .otherEngine(let folder, let engine, let other, let otherEngine):
      Wording(
        "\(folder.quotedForDisplay) 由 \(engine) 运行，\(other.quotedForDisplay) 由 \(otherEngine) 运行",
        advice: "请用同一个程序运行所有部分")
    case .otherSplit(let folder, let other):
      Wording(
        "\(folder.quotedForDisplay) 和 \(other.quotedForDisplay) 不属于同一整体：拆分时的表或设置不同",
        advice: "请只拆分一次，运行并合并那一次拆出的各部分")
    case .otherDocuments(let folder, let other):
      Wording(
        "\(folder.quotedForDisplay) 和 \(other.quotedForDisplay) 写出的单据种类不同",
        advice: "请用相同的 `--documents`、`--language`、`--formats` 和 `--csv` 运行所有部分")
    case .otherInput(let folder, let number):
      Wording(
        "\(folder.quotedForDisplay) 运行时读入的行或设置与第 \(number) 部分不同",
        advice: "请按拆分的原样运行；设置应写给 `groupbuy split`")
    case .overlap(let folder, let other, let number):
      Wording(
        "\(folder.quotedForDisplay) 和 \(other.quotedForDisplay) 重叠：都是第 \(number) 部分",
        advice: "每一部分只给一次")
    case .lacking(let parts, let count):
      Wording(
        "共 \(count) 部分，缺少：\(parts.joined(separator: "、"))", advice: "请一并运行，并给出所有文件夹")
    case .rowTwice(let file, let line):
      Wording(
        "\(file.quotedForDisplay) 第 \(line) 行在另一部分里也有",
        advice: "请重新运行各部分：它们没有相同的行")
    case .unreadable(let file):
      Wording("\(file.quotedForDisplay) 不是运行写出的样子", advice: "请重新运行这一部分")
    }
  }
}
