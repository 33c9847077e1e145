import OrderDay
import PlainText

/// Who ordered, as papers show it: what an order carries (R3.6), masked as the options say (R11).
struct OrderPerson {
  private let night: Night
  private let options: PaperOptions

  init(_ night: Night, _ options: PaperOptions) {
    self.night = night
    self.options = options
  }

  /// The order of an entry of a list.
  func order(of entry: PickupLists.Entry) -> OrderID { night.book.order(of: entry.line) }

  /// The name of the member; the label where the order carries none. Numbers in it are masked as phones are.
  func name(of order: OrderID) -> String {
    let name = fullName(of: order)
    return options.masksNames ? NameMask.masked(name) : shown(name)
  }

  /// What a Chinese name is called by, or as much of it as the options show.
  func surname(of order: OrderID) -> String {
    options.masksNames ? name(of: order) : NameMask.surname(shown(fullName(of: order)))
  }

  /// The phone, whole only where the operator asked for it.
  func phone(of order: OrderID) -> String {
    let phone = night.events.texts.name(night.book.textNumber(.phone, of: order))
    return String(options.showsPhones ? phone : PhoneMask.masked(phone))
  }

  /// The last four digits of the phone; blank for a phone with fewer than 8.
  func phoneTail(of order: OrderID) -> String {
    let masked = PhoneMask.masked(
      night.events.texts.name(night.book.textNumber(.phone, of: order)))
    let tail = String(masked.suffix(4))
    return tail.utf8.allSatisfy { $0 != UInt8(ascii: "*") } ? tail : ""
  }

  /// Building and room: `B3-1701`.
  func room(of order: OrderID) -> String {
    [text(.building, of: order), text(.room, of: order)].filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  /// Phone and room: `*******1234 B3-1701`.
  func contact(of order: OrderID) -> String {
    [phone(of: order), room(of: order)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is to be minded at the hand-over.
  func notes(of order: OrderID, _ words: any PaperWords) -> [String] {
    let note = text(.note, of: order)
    return (night.book.carried(.homeDelivery, by: order) > 0 ? [words.homeDelivery] : [])
      + (night.book.carried(.byLeader, by: order) > 0 ? [words.byLeader] : [])
      + (note.isEmpty ? [] : [words.note(note)])
  }

  /// The text of a column; blank where no row of the order names one. Anybody can write a phone into a note or a name: it is
  /// masked unless the operator asked for phones.
  func text(_ column: FurtherColumn, of order: OrderID) -> String {
    shown(night.events.texts.string(night.book.textNumber(column, of: order)))
  }

  private func fullName(of order: OrderID) -> String {
    let name = night.events.texts.string(night.book.textNumber(.name, of: order))
    return name.isEmpty ? night.events.members.string(night.book.member(of: order)) : name
  }

  private func shown(_ text: String) -> String {
    options.showsPhones ? text : NumberMask.masked(text)
  }
}
