print("groupbuy")
