package io.gangway.simulator.demo;

import java.util.List;

/** The words that app names and descriptions are made of. */
final class Vocabulary {

    /** A stream, what its apps are about, and the places they report on. */
    record Department(String stream, List<String> subjects, List<String> places) {}

    private static final List<String> EUROPE = List.of(
            "Nordics", "DACH", "Benelux", "Iberia", "UK & Ireland", "Poland", "Baltics", "Italy", "France", "Balkans");

    private static final List<String> WORLD = List.of(
            "EMEA",
            "APAC",
            "LATAM",
            "North America",
            "Japan",
            "India",
            "ANZ",
            "Brazil",
            "Gulf",
            "South Africa",
            "Group");

    private static final List<String> SITES = List.of(
            "Gothenburg",
            "Rotterdam",
            "Graz",
            "Kraków",
            "Nagoya",
            "Monterrey",
            "Plant 3",
            "Plant 7",
            "Line 2",
            "All sites");

    static final List<Department> DEPARTMENTS = List.of(
            new Department(
                    "Everyone",
                    List.of("Company KPIs", "Cafeteria", "Office Occupancy", "Travel Costs", "News Reach"),
                    EUROPE),
            new Department(
                    "Finance",
                    List.of(
                            "General Ledger",
                            "Cash Flow",
                            "Receivables",
                            "Payables",
                            "Month-End Close",
                            "Cost Centers",
                            "Budget vs Actual",
                            "FX Exposure"),
                    WORLD),
            new Department(
                    "Sales",
                    List.of(
                            "Pipeline",
                            "Order Intake",
                            "Win Rate",
                            "Price Waterfall",
                            "Key Accounts",
                            "Churn",
                            "Quota Attainment",
                            "Discounts"),
                    EUROPE),
            new Department(
                    "Marketing",
                    List.of("Campaign ROI", "Web Traffic", "Lead Funnel", "Brand Tracking", "Events", "Social Reach"),
                    WORLD),
            new Department(
                    "Supply Chain",
                    List.of(
                            "Inventory Turns",
                            "OTIF",
                            "Supplier Scorecard",
                            "Freight Spend",
                            "Demand Forecast",
                            "Backorders",
                            "Warehouse Load"),
                    SITES),
            new Department(
                    "Manufacturing",
                    List.of("OEE", "Scrap", "Downtime", "Energy Use", "Yield", "Shift Handover", "Tool Wear"),
                    SITES),
            new Department(
                    "Quality",
                    List.of("Complaints", "Audit Findings", "Returns", "First Pass Yield", "Lab Results"),
                    SITES),
            new Department(
                    "HR",
                    List.of("Headcount", "Attrition", "Sick Leave", "Recruiting", "Training Hours", "Pay Equity"),
                    EUROPE),
            new Department(
                    "IT Operations",
                    List.of(
                            "Service Desk",
                            "Licence Monitor",
                            "Reload Monitor",
                            "Sessions Monitor",
                            "Patch Status",
                            "Cloud Spend"),
                    WORLD),
            new Department(
                    "Customer Service",
                    List.of("Ticket Volume", "CSAT", "First Response", "Field Visits", "Spare Parts", "Warranty"),
                    EUROPE),
            new Department(
                    "日本支社", List.of("売上分析", "在庫管理", "顧客満足度", "予算実績", "人事レポート"), List.of("東京", "大阪", "名古屋", "福岡", "札幌")),
            new Department(
                    "Norden & Öresund",
                    List.of("Försäljning", "Lagersaldo", "Årsbokslut", "Kundnöjdhet", "Körjournal"),
                    List.of("Malmö", "Göteborg", "Ålesund", "Århus", "Jyväskylä")));

    static final List<String> KINDS = List.of(
            "Dashboard",
            "Analysis",
            "Monitor",
            "Cockpit",
            "Report",
            "Overview",
            "Deep Dive",
            "Tracker",
            "Explorer",
            "Review");

    static final List<String> PICTURES = List.of("Overview.png", "Cover%202.png", "Landskap%202.png", "Bild%C3%B6.png");

    static final List<String> TAGS = List.of("certified", "draft", "self-service", "mobile", "GDPR", "month end", "経営");

    static final List<String> CONFIDENTIALITY = List.of("Public", "Internal", "Confidential");

    static final List<String> REGIONS = List.of("EMEA", "APAC", "Americas", "日本");

    static final List<String> RHYTHMS =
            List.of("every night", "every hour", "on Mondays", "after month end", "on demand");

    static final List<String> SENTENCES = List.of(
            "%s at a glance. Data is loaded %s.",
            "Where we stand with %s, and what changed since last time. Updated %s.",
            "Questions about %s? Start here. Reloaded %s; ask the controlling team for access to details.",
            "Working copy for %s, reloads %s.",
            "%s by month, region and responsible person. Figures are final only after sign-off; refreshed %s.");

    private Vocabulary() {}
}
