Number = complex
