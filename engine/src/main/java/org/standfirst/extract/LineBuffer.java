package org.standfirst.extract;

import java.util.Arrays;

/** The words of a line or block while it is put together: no two spaces meet, none comes first. */
final class LineBuffer {

    private char[] chars = new char[1024];
    private int length;

    int length() {
        return length;
    }

    void append(PlainText words) {
        int begin = 0;
        int end = words.length();
        if (end > 0 && words.chars()[0] == ' ' && (length == 0 || chars[length - 1] == ' ')) {
            begin = 1;
        }
        reserve(end - begin);
        System.arraycopy(words.chars(), begin, chars, length, end - begin);
        length += end - begin;
    }

    void append(char c) {
        reserve(1);
        chars[length++] = c;
    }

    void space() {
        if (length > 0 && chars[length - 1] != ' ') {
            append(' ');
        }
    }

    private void reserve(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
        }
    }

    void clear() {
        length = 0;
    }

    /** All of it. */
    String whole() {
        return new String(chars, 0, length);
    }

    /** All but a space at the end. */
    String stripped() {
        return new String(chars, 0, length > 0 && chars[length - 1] == ' ' ? length - 1 : length);
    }

    /** Whether it has a character other than spaces and one other. */
    boolean hasOtherThan(char other) {
        for (int i = 0; i < length; i++) {
            if (chars[i] != other && chars[i] != ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether it has so many digits. */
    boolean hasDigits(int fewest) {
        int digits = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            boolean digit = c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
            if (digit && ++digits == fewest) {
                return true;
            }
        }
        return false;
    }
}
