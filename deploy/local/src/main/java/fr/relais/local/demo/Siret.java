package fr.relais.local.demo;

/** SIRET numbers that pass the check and that nobody has: their SIREN starts with six noughts. */
final class Siret {
    private Siret() {}

    /** The number {@code index}, from 1; the first is that of employer-demo in the local realm. */
    static String numbered(int index) {
        String siren = checked("000000%02d".formatted(index));
        return checked(siren + "0001");
    }

    /** {@code digits} with the Luhn check digit behind. */
    static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
