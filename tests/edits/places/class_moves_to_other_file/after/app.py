from people import User
