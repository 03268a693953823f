package cn.hotline.local.issuer;

import java.util.List;

/**
 * A demo account 演示账号; its password is its name.
 *
 * @param unit null for the centre's own staff
 */
public record DemoUser(String account, String name, List<String> roles, String unit) {
    public DemoUser {
        roles = List.copyOf(roles);
    }
}
